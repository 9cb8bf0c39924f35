/** Why something is refused: the words of docs/conformance.md. */
export type Fault =
  | 'malformed' | 'content' | 'signature' | 'unverified' | 'ambiguous' | 'origin' | 'not-included' | 'sealed' | 'quorum';

/** A value, or why there is none. A fault is an answer, not an exception. */
export type Outcome<T> = { readonly value: T; readonly fault?: never } | { readonly fault: Fault; readonly value?: never };

export const ok = <T>(value: T): Outcome<T> => ({ value });
export const refuse = (fault: Fault): { readonly fault: Fault } => ({ fault });
