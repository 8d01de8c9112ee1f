import assert from 'node:assert/strict';
import { extractionLimits } from '../../../src/readers/extraction.ts';
import { Budget } from '../../../src/readers/refusal.ts';
import { readXml } from '../../../src/readers/xml/xml.ts';

/** What is told of some XML, a word each; elements called `x` are passed over. */
function told(source: string): string {
  const events: string[] = [];
  readXml(source, { 'urn:known': 'k' }, new Budget(extractionLimits), {
    passes: (name) => name === 'x',
    passed: (name, attributes, content) => events.push(`${name}${attributes['n'] ?? ''}{${content}}`),
    open: (name) => void events.push(`<${name}`),
    close: (name) => void events.push(`${name}>`),
    text: (text) => events.push(text),
  });
  return events.join(' ');
}

describe('XML as it is read', () => {
  it('is told in order, with known namespaces under their usual names', () => {
    assert.equal(told('<a>b<q:c xmlns:q="urn:known">&lt;</q:c><![CDATA[d]]></a>'), '<a b <k:c < k:c> d a>');
  });

  it('is not told of what stands in an element that is passed over, but what that is', () => {
    assert.equal(told('<a>b<x n="1">c<a>d</a>e</x>f</a>'), '<a b x1{c<a>d</a>e} f a>');
    assert.equal(told('<a><x/>b<x></x></a>'), '<a x{} b x{} a>');
    assert.equal(told('<x n="1"><x n="2">a</x></x><b/>'), 'x1{<x n="2">a</x>} <b b>');
  });

  it('is told as far as it goes where it is broken off', () => {
    assert.equal(told('<a>b<x>c<d>e'), '<a b');
    assert.equal(told('<a><x>b</a>c'), '<a x{b} a> c');
  });
});
