/** So many findings of one rule on wordings are told in a file: more would hide what else is wrong with it. */
export const most = 30;
