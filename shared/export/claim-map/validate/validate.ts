/** Whether a document is a claim map that holds together: structure first, and meaning when the structure is right. */
import { guard } from './guard';
import { jsonFault } from './json-fault';
import { checkMeaning } from './meaning';
import { Problems, type Problem } from './problem';
import { structureOf } from './structure';

export type Validation = { readonly valid: boolean; readonly problems: readonly Problem[] };

/** UTF-16 units; about 300,000 annotations. A string cannot be much longer in the engines that run this. */
const maximumLength = 400_000_000;

/** `json` is the text of a file, or a value already parsed. Never throws. */
export function validateClaimMap(json: unknown): Validation {
  const problems = new Problems();
  const parsed = typeof json === 'string' ? parse(json, problems) : { value: json };
  if (parsed !== null) {
    guard(parsed.value, problems);
    const map = problems.none ? structureOf(parsed.value, problems) : null;
    if (map !== null) checkMeaning(map, problems);
  }
  return { valid: problems.none, problems: problems.list() };
}

function parse(text: string, problems: Problems): { readonly value: unknown } | null {
  if (text.length > maximumLength) {
    problems.add('', `is larger than ${maximumLength} characters`);
    return null;
  }
  // A byte order mark is no part of JSON, but editors on Windows write one.
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  try {
    return { value: JSON.parse(json) };
  } catch {
    const fault = jsonFault(json);
    problems.add(
      '',
      fault === null ? 'is not JSON' : `is not JSON: line ${fault.line}, column ${fault.column}: ${fault.message}`,
    );
    return null;
  }
}
