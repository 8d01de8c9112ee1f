/** `bytes` in base64. In slices, because a call takes only so many arguments. */
export function toBase64(bytes: Uint8Array): string {
  const slice = 0x6000;
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += slice) {
    // A slice's length is a multiple of three, so that the parts join without padding between them.
    parts.push(btoa(String.fromCharCode(...bytes.subarray(i, i + slice))));
  }
  return parts.join('');
}
