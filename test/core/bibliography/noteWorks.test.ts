import assert from 'node:assert/strict';
import { worksIn } from '../../../src/core/bibliography/noteWorks.ts';
import { marked, slices } from '../../support/marks.ts';

/** Asserts that exactly the marked spans of a note are the works that it cites. */
function citesWorks(source: string): void {
  const { text, spans } = marked(source);
  assert.deepEqual(slices(text, worksIn(text)), slices(text, spans));
}

describe('the works that a note cites', () => {
  it('are all of it where it is nothing else', () => {
    citesWorks('‹Mira Oduya, Pilot Fees and Their Payers, Northport 2019, S. 14.›');
    citesWorks('‹M. Oduya, Pilot Fees, in: T. Feld (Hrsg.), Boards That Listen. Essays, Oland 2016, S. 7–9.›');
    citesWorks('‹Oduya, Mira (2019): Pilot Fees. Northport: Kai.›');
  });

  it('begin behind the words that lead over to them', () => {
    citesWorks('Vgl. ‹M. Oduya, Pilot Fees, Northport 2019, S. 14.›');
    citesWorks('Siehe dazu auch ‹Tomas Feld, Boards That Listen, Northport 2016.›');
    citesWorks('See, for example, ‹Tomas Feld, Boards That Listen, Northport 2016, p. 7.›');
    citesWorks('Der Tarif findet sich bei ‹R. Ngata, Three Tariffs, Oland 2020, S. 3.›');
    citesWorks('Erstmals erschienen in: ‹Small Ports, Nr. 4/2019, S. 1–9.›');
  });

  it('are cut apart where the note turns to another', () => {
    citesWorks(
      'Vgl. ‹M. Oduya, Pilot Fees, Northport 2019, S. 14›; sowie ‹T. Feld, Boards, Oland 2016, S. 7›; ‹R. Ngata, Three Tariffs, Oland 2020.›',
    );
    citesWorks('‹M. Oduya, Pilot Fees, Northport 2019, S. 14.› Vgl. ‹T. Feld, Boards, Oland 2016, S. 7.›');
  });

  it('are not cut in a title or at an abbreviation', () => {
    citesWorks('‹M. Oduya, Wer zahlt? Von Lotsen und Räten. Ein Versuch, hrsg. v. T. Feld, Northport 2019, S. 14f.›');
  });

  it('may be an address, an article of a newspaper, a law, a short reference', () => {
    citesWorks('‹https://example.org/tariff.html›');
    citesWorks('‹R. Ngata, Lotsen im Streik, Nordhafener Zeitung, 3.5.2004.›');
    citesWorks('‹§ 24 Abs. 1 HafG.›');
    citesWorks('‹Hafenamt Oland (2014), S. 109.›');
  });

  it('are read across the ends of lines', () => {
    citesWorks('Vgl. ‹M. Oduya, Pilot Fees and Their Pay-\ners, in: Small Ports, 4 (2019), S.\n14–19.›');
  });

  it('are none in a remark, a back reference, or prose with a year', () => {
    citesWorks('Die Räte heißen hier Nordhafen, Oland und Kai.');
    citesWorks('Ebd., S. 26.');
    citesWorks('Die Gebühr wurde 2019 verdoppelt, und die Lotsen haben sie nie gezahlt.');
    citesWorks('The tariff was doubled in 2019, which nobody had asked for.');
  });
});
