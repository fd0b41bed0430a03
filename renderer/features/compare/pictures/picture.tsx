import { ChevronDown, Image as ImageIcon, Table2 } from 'lucide-react';
import {
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, ToggleButton } from 'react-aria-components';
import { ScrollRegion } from '#renderer/components/scroll-region';
import { drawn, type Draw } from './drawing';
import { inksFor, type Scheme } from './inks';
import { savePicture, type Table } from './save-picture';

export type PictureProps = {
  readonly title: string;
  /** What it shows and how to read it, in a sentence. */
  readonly caption: string;
  readonly draw: Draw;
  readonly table: Table;
  readonly legend?: ReactNode;
  readonly controls?: ReactNode;
  /** Shown in place of a picture of nothing. */
  readonly empty?: string | null;
};

/** One picture with its table, its legend and its files. */
export function Picture({ title, caption, draw, table, legend, controls, empty = null }: PictureProps) {
  const headingId = useId();
  const [asTable, setAsTable] = useState(false);
  return (
    <section className="picture" aria-labelledby={headingId}>
      <header>
        <h2 id={headingId}>{title}</h2>
        {controls}
        {empty !== null ? null : (
          <>
            <ToggleButton
              className="button"
              isSelected={asTable}
              onChange={setAsTable}
              aria-label={`${title} as a table`}
            >
              {asTable ? <ImageIcon size={14} aria-hidden="true" /> : <Table2 size={14} aria-hidden="true" />}
              {asTable ? 'Picture' : 'Table'}
            </ToggleButton>
            <MenuTrigger>
              <Button className="button" aria-label={`Save: ${title}`}>
                Save <ChevronDown size={13} aria-hidden="true" />
              </Button>
              <Popover className="popover">
                <Menu
                  className="menu"
                  onAction={(format) => {
                    if (format === 'svg' || format === 'png' || format === 'csv')
                      void savePicture(format, title, draw, table);
                  }}
                >
                  <MenuItem id="svg" className="menu-item">
                    Drawing (SVG)
                  </MenuItem>
                  <MenuItem id="png" className="menu-item">
                    Image (PNG)
                  </MenuItem>
                  <MenuItem id="csv" className="menu-item">
                    Table (CSV)
                  </MenuItem>
                </Menu>
              </Popover>
            </MenuTrigger>
          </>
        )}
      </header>
      <p className="quiet">{empty ?? caption}</p>
      {empty !== null ? null : asTable ? (
        <FigureTable table={table} title={title} />
      ) : (
        <>
          {legend}
          <Drawing draw={draw} title={`${title}. ${caption} The table has every figure.`} />
        </>
      )}
    </section>
  );
}

function Drawing({ draw, title }: { draw: Draw; title: string }) {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const scheme = useScheme();
  const inks = useMemo(() => inksFor(scheme), [scheme]);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return;
    const look = (): void => setWidth(Math.floor(element.clientWidth));
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (width > 0) place.current?.replaceChildren(drawn(draw, { width, inks }, title));
  }, [draw, width, inks, title]);
  return <div ref={place} className="drawing" />;
}

const dark = window.matchMedia('(prefers-color-scheme: dark)');
function useScheme(): Scheme {
  return useSyncExternalStore(
    (wake) => {
      dark.addEventListener('change', wake);
      return () => dark.removeEventListener('change', wake);
    },
    () => (dark.matches ? 'dark' : 'light'),
  );
}

function FigureTable({ table: { head, rows }, title }: { table: Table; title: string }) {
  return (
    <ScrollRegion className="figure-table" label={`${title}, table`}>
      <table>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((value, column) =>
                column === 0 ? (
                  <th key={column} scope="row">
                    {value}
                  </th>
                ) : (
                  <td key={column} className={typeof value === 'number' ? 'number' : undefined}>
                    {value}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
