/**
 * SHA-256 of a file's bytes in hexadecimal, by which copies are known. Null where there is no cryptography: browsers keep it
 * from pages that came without https.
 */
export async function fileDigest(bytes: Uint8Array): Promise<string | null> {
  // Types promise it everywhere.
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  if (subtle === undefined) return null;
  const digest = await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
