import { Killing } from './support/killing.ts';

describe('a server that is killed while it indexes', function () {
  this.timeout(120_000);
  let killing: Killing;

  before(() => {
    killing = new Killing(Date.now(), 20);
  });

  after(() => killing.end());

  it('leaves an index with which the next one answers as if it had made its own', async () => {
    for (let round = 0; round < 5; round++) await killing.round();
  });
});
