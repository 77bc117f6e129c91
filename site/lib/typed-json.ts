/** A value as JSON, which is easy to compare and to remember by; its type goes with it. */
export type Json<T> = string & { readonly of?: T };

export function asJson<T>(value: T): Json<T> {
  return JSON.stringify(value);
}

export function fromJson<T>(json: Json<T>): T {
  return JSON.parse(json);
}
