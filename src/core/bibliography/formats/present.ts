import type { CslItem } from '../csl.ts';

/** An item without the variables of which an entry says nothing. */
export function present(item: { readonly [K in keyof CslItem]: CslItem[K] | undefined }): CslItem {
  const kept: Record<string, unknown> = {};
  for (const name in item) {
    const value = item[name as keyof CslItem];
    const empty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
    if (!empty) kept[name] = value;
  }
  return kept as unknown as CslItem;
}
