/**
 * An expected failure is a value, not an exception: `ok: false` with a stable `code` for programs and a
 * `message` for people that says what happened, what was kept and what to do.
 */
export type Failure = { readonly code: string; readonly message: string };
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = (code: string, message: string): Result<never> => ({ ok: false, error: { code, message } });
