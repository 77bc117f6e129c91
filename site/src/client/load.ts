/** What the JSON of an address comes to: loaded once, when it is first needed, and again after a failure. */
export function loadedOnce<Json, T>(address: () => string, read: (json: Json) => T): () => Promise<T> {
  let loading: Promise<T> | undefined;
  const load = async () => {
    const response = await fetch(address());
    if (!response.ok) throw new Error(`${response.status} for ${address()}`);
    return read((await response.json()) as Json);
  };
  return () =>
    (loading ??= load().catch((cause: unknown) => {
      loading = undefined;
      throw cause;
    }));
}
