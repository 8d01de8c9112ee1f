/*
 * What `vscode` means to the compiler everywhere but in the client: no module at all, so that importing it is an error.
 * Leaving its types out of `types` is not enough, for the compiler finds those of an imported name by itself.
 */
