import assert from 'node:assert/strict';
import { romanKeys } from '../../../src/core/evidence/transliterate.ts';

const isOne = (a: string, b: string): boolean => romanKeys(a).some((key) => romanKeys(b).includes(key));

describe('a name in two scripts', () => {
  it('is one name however Cyrillic is put into Latin letters', () => {
    for (const [cyrillic, ...latin] of [
      ['Достоевский', 'Dostoyevsky', 'Dostoevskij', 'Dostoevskii', 'Dostojewski'],
      ['Щукина', 'Shchukina', 'Ščukina'],
      ['Чехов', 'Chekhov'],
      ['Юлия', 'Yuliya', 'Julija', 'Iuliia'],
    ] as const) {
      for (const name of latin) assert.ok(isOne(cyrillic, name), `${cyrillic} ${name}`);
    }
  });

  it('is one name where Russian writes a Chinese one after Palladius, in any case', () => {
    for (const [russian, pinyin] of [
      ['Чжун', 'Zhong'],
      ['Юн', 'Yong'],
      ['Юяо', 'Yuyao'],
      ['Цзян', 'Jiang'],
      ['Сюй', 'Xu'],
      ['Цюань', 'Quan'],
      ['Шихуэй', 'Shihui'],
      ['Люй', 'Lü'],
      ['Чанъань', 'Chang’an'],
      ['Сычуани', 'Sichuan'],
      ['Шанхая', 'Shanghai'],
      ['Пекине', 'Beijing'],
      ['Гуанчжоу', 'Guangzhou'],
    ] as const) {
      assert.ok(isOne(russian, pinyin), `${russian} ${pinyin}: ${romanKeys(russian)} ${romanKeys(pinyin)}`);
    }
  });

  it('is another name where it sounds otherwise', () => {
    for (const [a, b] of [
      ['Чжун', 'Chong'],
      ['Ли', 'Lu'],
      ['Петров', 'Pavlov'],
    ] as const) {
      assert.ok(!isOne(a, b), `${a} ${b}`);
    }
  });

  it('has no key in a script that no table reads', () => {
    assert.deepEqual(romanKeys('钟勇'), []);
    assert.deepEqual(romanKeys('2024'), []);
  });

  it('takes no longer for a long row of syllables', () => {
    assert.ok(romanKeys('юй'.repeat(5000)).length <= 2);
  });
});
