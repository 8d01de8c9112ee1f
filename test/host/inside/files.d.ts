/** Files that the bundler puts into a suite as their bytes: in a web worker there is no other way to have them. */
declare module '*.pdf' {
  const bytes: Uint8Array;
  export default bytes;
}
declare module '*.docx' {
  const bytes: Uint8Array;
  export default bytes;
}
