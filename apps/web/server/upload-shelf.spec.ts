import { UploadShelf } from './upload-shelf.js';

const file = (size: number): Uint8Array<ArrayBuffer> => new Uint8Array(size);

describe('a file that waits to be imported', () => {
  it('is found by its owner and by nobody else', () => {
    const shelf = new UploadShelf();
    const id = shelf.keep(file(3), 'ans');
    expect(shelf.find(id, 'ans')).toHaveLength(3);
    expect(shelf.find(id, 'bob')).toBe(undefined);
    expect(shelf.find('other', 'ans')).toBe(undefined);
  });

  it('waits while the same owner checks another, and makes room for the fifth', () => {
    const shelf = new UploadShelf();
    const ids = [1, 2, 3, 4, 5].map((size) => shelf.keep(file(size), 'ans'));
    const other = shelf.keep(file(6), 'bob');
    expect(ids.map((id) => shelf.find(id, 'ans')?.length)).toEqual([undefined, 2, 3, 4, 5]);
    expect(shelf.find(other, 'bob')).toHaveLength(6);
  });

  it('goes when the files of all are too much, the oldest first', () => {
    const shelf = new UploadShelf();
    const ids = Array.from({ length: 5 }, (_, at) => shelf.keep(file(15_000_000), `owner ${at}`));
    const left = ids.map((id, at) => shelf.find(id, `owner ${at}`) !== undefined);
    expect(left).toEqual([false, true, true, true, true]);
  });
});
