/** Deflate makes no more of a byte. Source: https://zlib.net/zlib_tech.html */
const mostRatio = 1032;
/** What is looked at in front of a stream for its dictionary, in bytes. */
const dictionary = 1024;

/** So much of a stream, in deflated bytes, tells how it grows: no more than eight megabytes come of it. */
const sample = 8192;
/** What grows in its sample as if to so many times the limit is not inflated further to know it for sure. */
const beyondDoubt = 2;

/**
 * Whether a compressed stream of the file grows beyond `limit` bytes. pdf.js would inflate it as a whole, outside the
 * memory that a worker can be limited to. Pictures are passed over, as nobody inflates them to read the text. Others can
 * be told only by inflating them, but only those that are long enough to grow so far at all.
 */
export async function inflatesBeyond(bytes: Uint8Array<ArrayBuffer>, limit: number): Promise<boolean> {
  const text = new TextDecoder('latin1').decode(bytes);
  for (const [start, end, layers] of deflated(text)) {
    // Nobody deflates twice what is large.
    const most = limit / 100 ** (layers - 1);
    const length = end - start;
    if (length * mostRatio ** layers <= most) continue;
    const growth = length > 2 * sample && layers === 1 ? length / sample : 1;
    if (growth > 1) {
      const enough = (beyondDoubt * most) / growth;
      if (await growsBeyond(bytes.subarray(start, start + sample), layers, enough)) return true;
    }
    if (await growsBeyond(bytes.subarray(start, end), layers, most)) return true;
  }
  return false;
}

/** Where deflated streams begin and end, and how often they are deflated. */
function* deflated(text: string): Generator<[start: number, end: number, layers: number]> {
  let at = 0;
  for (;;) {
    const keyword = text.indexOf('stream', at);
    if (keyword < 0) return;
    const start = keyword + (text.startsWith('\r\n', keyword + 6) ? 8 : 7);
    const end = text.indexOf('endstream', start);
    if (end < 0) return;
    at = end + 9;
    const before = text.slice(Math.max(0, keyword - dictionary), keyword);
    const entries = before.slice(before.lastIndexOf(' obj') + 1);
    const layers = entries.match(/\/Fl(?:ateDecode)?(?![A-Za-z])/gu)?.length ?? 0;
    if (layers > 0 && !/\/Subtype\s*\/Image/u.test(entries)) yield [start, end, Math.min(layers, 4)];
  }
}

/** What is fed at once, in deflated bytes, so that little more is inflated than is looked at. */
const portion = 2048;

function inPortions(data: Uint8Array<ArrayBuffer>): ReadableStream<BufferSource> {
  let at = 0;
  const pull = (controller: ReadableStreamDefaultController<BufferSource>): void => {
    if (at >= data.length) controller.close();
    else controller.enqueue(data.subarray(at, (at += portion)));
  };
  return new ReadableStream({ pull }, { highWaterMark: 0 });
}

async function growsBeyond(data: Uint8Array<ArrayBuffer>, layers: number, limit: number): Promise<boolean> {
  let stream: ReadableStream<BufferSource> = inPortions(data);
  for (let i = 0; i < layers; i++) stream = stream.pipeThrough(new DecompressionStream('deflate'));
  const reader = stream.getReader();
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return false;
      size += value.byteLength;
      if (size > limit) return true;
    }
  } catch {
    // What is no deflated data, or goes on after its end, is pdf.js's to judge.
    return false;
  } finally {
    reader.cancel().catch(() => {});
  }
}
