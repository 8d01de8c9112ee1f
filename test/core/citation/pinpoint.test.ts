import assert from 'node:assert/strict';
import { pinpointIn, pinpointOf } from '../../../src/core/citation/pinpoint.ts';

describe('the place to which a note points', () => {
  const page = (value: string) => ({ label: 'page', value });

  it('is the last that it prints, beside the pages of the whole work', () => {
    assert.deepEqual(pinpointIn('Li, “Ports”, Harbours 12 (2014), pp. 60–63, at p. 61.', '60-63'), page('61'));
    assert.deepEqual(pinpointIn('Wu, Ships (Oland Press 2015) 12–20, 15.', '12-20'), page('15'));
    assert.deepEqual(pinpointIn('Roth, Häfen, 2011, hier S. 41', ''), page('41'));
  });

  it('is not where the whole work stands, nor a year', () => {
    assert.equal(pinpointIn('Li, “Ports”, Harbours 12 (2014), pp. 60–63.', '60–63'), null);
    assert.equal(pinpointIn('Wu, Ships, Oland Press, 2015', ''), null);
  });

  it('is the one page of a note that records its work by itself', () => {
    assert.deepEqual(pinpointOf('Li, Ports, 2014, p. 61.', '61'), page('61'));
    assert.equal(pinpointOf('Li, “Ports”, Harbours 12 (2014), pp. 60–63.', '60-63'), null);
  });
});
