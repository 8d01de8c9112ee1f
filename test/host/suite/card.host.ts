import assert from 'node:assert/strict';
import type { TextDocument } from 'vscode';
import { cardAt, openSample, positionOf } from './samples.ts';

describe('the card', () => {
  let brief: TextDocument;
  before(async () => {
    brief = await openSample('brief-on-credit-commitments.md');
  });

  it('of a citation shows its reference and the page', async () => {
    const { value } = await cardAt(brief, positionOf(brief, '[2, p. 14]'), /Quillfeather/);
    assert.match(value, /14/);
  });

  it('of a citation of several works shows them all', async () => {
    const { value } = await cardAt(brief, positionOf(brief, '[2, 5–7]'), /Quillfeather/);
    for (const author of ['Lindenfurt', 'Qingyu', 'Oakenveil']) assert.match(value, new RegExp(author));
  });

  it('of a term shows its meaning and its translations', async () => {
    const { value } = await cardAt(brief, positionOf(brief, 'credit commitment an applicant'), /signed statement/);
    assert.match(value, /Vertrauenszusage/);
  });

  it('of a term shows first what the document itself says that it means', async () => {
    const ordinance = await openSample('ordinance.de.md');
    const { value } = await cardAt(ordinance, positionOf(ordinance, 'Bürgerschalter und'), /In this document/);
    assert.match(value, /die Stelle, an der alle Erlaubnisse/);
  });

  it('may run a few commands of ours, and nothing else', async () => {
    const card = await cardAt(brief, positionOf(brief, '[2, p. 14]'));
    const trusted = card.isTrusted as { enabledCommands: readonly string[] };
    assert.deepEqual([...trusted.enabledCommands].sort(), [
      'glossator.copyText',
      'glossator.explainPlace',
      'glossator.listCitations',
      'glossator.openPlace',
      'glossator.searchText',
    ]);
    assert.notEqual(card.supportHtml, true);
  });

  it('of a citation in a document without a list comes from the companion record', async () => {
    const study = await openSample('harbour-points-study.txt');
    await cardAt(study, positionOf(study, '[2, p.'), /harbour-points-record/);
  });

  it('of a number that leads nowhere says so', async () => {
    const study = await openSample('harbour-points-study.txt');
    const { value } = await cardAt(study, positionOf(study, '[9]'), /⚠/);
    assert.ok(!value.includes('Open entry'), value);
  });
});
