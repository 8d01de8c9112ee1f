import assert from 'node:assert/strict';
import { Desk, patience } from './support/glossator.ts';

const yaml = `title: Ports
concepts:
  - id: due
    labels: { en: [harbour due, port due] }
    broader: charge
  - id: charge
    labels: { en: charge }
  - id: broken
`;

describe('glossator glossary convert', function () {
  this.timeout(patience);
  const desk = new Desk({ 'ports.yaml': yaml, 'x.ttl': '<a> <b> <c> .\n' });
  after(() => desk.clear());

  it('writes another format, and says what was left out', async () => {
    const said = await desk.run(['glossary', 'convert', 'ports.yaml', '--to', 'skos']);
    assert.match(said.out, /skos:altLabel "port due"@en/);
    assert.match(said.out, /skos:broader <#charge>/);
    assert.match(said.err, /ports\.yaml:8:5: This concept has no label/);
    assert.equal(said.code, 2);
  });

  it('reads what it writes', async () => {
    const { out } = await desk.run(['glossary', 'convert', 'ports.yaml', '--to', 'tbx']);
    const back = await desk.run(['glossary', 'convert', '-', '--from', 'tbx', '--to', 'csv'], out);
    assert.equal(back.code, 0, back.err);
    assert.match(back.out, /due,,en,preferred,harbour due/);
  });

  it('says what is wrong with the way it was called', async () => {
    for (const args of [[], ['convert'], ['convert', 'ports.yaml'], ['convert', 'ports.yaml', '--to', 'rdf']])
      assert.equal((await desk.run(['glossary', ...args])).code, 2, args.join(' '));
    assert.match((await desk.run(['glossary', 'convert', 'x.ttl', '--to', 'csv'])).err, /no glossary/);
  });
});
