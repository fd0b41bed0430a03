/** What people read for a quantity: `about 52,955 people`, and what it is about: `laid off · Technology companies · Jan–Feb 2026`. */
import type { Bound, Quantity } from './quantity';

const bounds: Readonly<Record<Bound, string>> = {
  exactly: '',
  about: 'about ',
  'at-least': 'at least ',
  'at-most': 'at most ',
};
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const plain = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });
/** From a million on nobody reads digits. */
const large = new Intl.NumberFormat('en', { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 2 });

export function valueWords({ value, bound, unit }: Pick<Quantity, 'value' | 'bound' | 'unit'>): string {
  const number = (Math.abs(value) >= 1e6 ? large : plain).format(value);
  const sign = /^[$€£¥]/.exec(unit)?.[0] ?? '';
  const rest = unit.slice(sign.length).trim();
  const tight = rest.startsWith('%') ? rest : ` ${rest}`;
  return `${bounds[bound]}${sign}${number}${rest === '' ? '' : tight}`;
}

/** Scope, entity and period, as far as they are known. */
export function contextWords({ scope, entity, period }: Pick<Quantity, 'scope' | 'entity' | 'period'>): string {
  return [scope, entity, periodWords(period)].filter((part) => part.trim() !== '').join(' · ');
}

/** `2026-01/2026-02` as `Jan–Feb 2026`, `--01/--02` as `Jan–Feb`, `by 2026-12` as `by Dec 2026`; what is no date stays as it is. */
export function periodWords(period: string): string {
  const limit = /^(?:since|by|until) /.exec(period)?.[0] ?? '';
  const dates = period.slice(limit.length).split('/');
  const parts = dates.map((part) => /^(-(?=-)|\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(part.trim()));
  const [from, to] = parts;
  if (from === undefined || from === null || to === null || parts.length > 2) return period;
  if (to === undefined) return limit + dateWords(from, true);
  return `${limit}${dateWords(from, from[1] !== to[1] || from[2] === undefined)}–${dateWords(to, true)}`;
}

function dateWords([, year = '', month, day]: RegExpExecArray, withYear: boolean): string {
  const name = month === undefined ? '' : (months[Number(month) - 1] ?? month);
  return [day === undefined ? '' : String(Number(day)), name, withYear && year !== '-' ? year : '']
    .filter((part) => part !== '')
    .join(' ');
}
