import { describe, expect, it } from 'vitest';
import { EnvironmentError, readEnvironment } from '../src/environment.ts';
import { parseFilesUrl } from '../src/files-url.ts';

describe('FILES_URL', () => {
  it.each(['/mnt/tệp', 'file:///mnt/t%E1%BB%87p'])('is a folder: %s', (text) => {
    expect(parseFilesUrl(text)).toEqual({ kind: 'folder', path: '/mnt/tệp' });
  });

  it('is a bucket, whose keys may have signs of their own', () => {
    expect(parseFilesUrl('https://AKIA:a%2Fb%2Bc@s3.example.vn:9000/pho-luat/tep?region=hcm-1')).toEqual({
      kind: 's3',
      address: 'https://s3.example.vn:9000/pho-luat/tep',
      region: 'hcm-1',
      accessKeyId: 'AKIA',
      secretAccessKey: 'a/b+c',
    });
  });

  it.each(['http://k:s@127.0.0.1:9000/tep', 'http://k:s@localhost/tep', 'http://k:s@[::1]:9000/tep'])(
    'goes unencrypted to this machine alone: %s',
    (text) => expect(parseFilesUrl(text)).toMatchObject({ kind: 's3' }),
  );

  it.each([
    'http://k:bi-mat@s3.example.vn/tep',
    'http://k:bi-mat@127.0.0.1.example.vn/tep',
    'https://s3.example.vn/tep',
    'https://k:bi-mat@s3.example.vn',
    'https://k:bi-mat@s3.example.vn/',
    'https://k:bi-mat@s3.example.vn/tep?regoin=x',
    's3://k:bi-mat@tep',
    'file://host/tep',
    'tep',
  ])('is refused with what is allowed, and without the secret: %s', (FILES_URL) => {
    const read = () => readEnvironment({ FILES_URL });
    expect(read).toThrow(EnvironmentError);
    expect(read).toThrow('the absolute path of a folder');
    expect(read).not.toThrow('bi-mat');
  });
});
