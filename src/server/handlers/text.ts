import type { TextAnswer, TextParams } from '../../protocol/files.ts';
import type { Session } from '../session.ts';

/** `glossator/text`: the text that was taken out of a file, for an editor to show. */
export const text = (session: Session, { uri }: TextParams): Promise<TextAnswer> => session.texts.give(uri);
