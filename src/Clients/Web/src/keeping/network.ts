/** Reads what the ledger publishes, from the host that served this page. Undefined when it is not to be had, for whatever reason. */
export async function fetchBytes(path: string): Promise<Uint8Array | undefined> {
  try {
    const response = await fetch(path, { credentials: 'omit' });
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
  } catch {
    return undefined;
  }
}

/** A tile, key list or checkpoint by its path below the root. */
export const fetchPublished = (path: string): Promise<Uint8Array | undefined> => fetchBytes(`/${path}`);
