import { describe, expect, it } from 'vitest';
import { EnvironmentError, readEnvironment } from '../src/environment.ts';

describe('the environment', () => {
  it('needs nothing', () => {
    expect(readEnvironment({})).toEqual({
      cmsPort: 1337,
      sitePort: 4321,
      varDir: './var',
      databaseUrl: undefined,
      filesUrl: undefined,
      siteUrl: 'http://localhost:4321',
      diskReserveMb: 200,
      mirror: undefined,
      mirrorUrl: undefined,
      hsts: undefined,
      looksOutside: true,
      pushCommand: undefined,
      backupAt: '02:00',
      smtpUrl: undefined,
      mailFrom: undefined,
      cmsUrl: 'http://localhost:1337',
    });
  });

  it('takes an empty value as not given', () => {
    expect(readEnvironment({ DATABASE_URL: '', SITE_PORT: '' }).sitePort).toBe(4321);
  });

  it('follows the port of the site in its address, and drops the end slash of a given one', () => {
    expect(readEnvironment({ SITE_PORT: '8080' }).siteUrl).toBe('http://localhost:8080');
    expect(readEnvironment({ SITE_URL: 'https://pbgdpl.example.gov.vn/' }).siteUrl).toBe('https://pbgdpl.example.gov.vn');
  });

  it.each([
    ['CMS_PORT', 'abc', 'a port from 1 to 65535'],
    ['SITE_PORT', '70000', 'a port from 1 to 65535'],
    ['DATABASE_URL', 'mysql://localhost/x', 'postgres://'],
    ['SITE_URL', 'ftp://x.vn', 'https://'],
    ['SITE_URL', 'https://x.vn/phap-luat?q', 'without a path'],
    ['SITE_URL', 'https://u:p@x.vn', 'without a path'],
    ['DISK_RESERVE_MB', '1GB', 'a number of megabytes'],
    ['MIRROR', 'ban-sao', 'user@host:/path'],
    ['MIRROR', '--rsh=sh x:/y', 'user@host:/path'],
    ['MIRROR_URL', 'https://x.vn/ban-sao', 'without a path'],
    ['HSTS', 'includeSubDomains', 'subdomains or preload'],
    ['OUTSIDE_LINKS', 'on', 'off, or nothing'],
    ['PUSH_COMMAND', ' ', 'one line for /bin/sh'],
    ['PUSH_COMMAND', 'rsync\nrm', 'one line for /bin/sh'],
    ['BACKUP_TO', 'sao-luu', 'absolute path'],
    ['BACKUP_COPY', 'sao-luu', 'user@host:/path'],
    ['BACKUP_AT', '24:00', 'as 02:00'],
    ['BACKUP_AT', '02:00,', 'or several'],
    ['BACKUP_KEY', 'AGE-SECRET-KEY-1X', '--new-key'],
    ['SMTP_URL', 'https://x.vn', 'smtp://'],
    ['MAIL_FROM', 'Phổ Luật', 'mail address'],
    ['CMS_URL', 'https://x.vn/admin', 'without a path'],
    ['CMS_PORT', '1e3', 'a port from 1 to 65535'],
    ['CMS_PORT', '0x10', 'a port from 1 to 65535'],
    ['SITE_PORT', ' 80', 'a port from 1 to 65535'],
  ])('stops at %s=%s with the name, the value and what is allowed', (name, value, allowed) => {
    const read = () => readEnvironment({ [name]: value });
    expect(read).toThrow(EnvironmentError);
    expect(read).toThrow(`${name}=${value}`);
    expect(read).toThrow(allowed);
  });

  it.each(['/srv/bản sao', 'web@may-khac:/srv/pho-luat', 'may-khac:pho-luat', 'rsync://may-khac/luat'])(
    'keeps a copy at %s, as rsync names it',
    (MIRROR) => expect(readEnvironment({ MIRROR }).mirror).toBe(MIRROR),
  );

  it('passes the push command on unchanged', () => {
    const PUSH_COMMAND = `rsync -a "$PHO_LUAT_SITE"/ 'máy khác':/srv/ | tee -a "$HOME/push.log"`;
    expect(readEnvironment({ PUSH_COMMAND }).pushCommand).toBe(PUSH_COMMAND);
  });

  it.each([
    ['DATABASE_URL', 'postgre://luat:bi-mat@db:5432/luat', 'postgre://luat:…@db:5432/luat'],
    ['DATABASE_URL', 'postgre://luat:bi/m@t:x@db/luat', 'postgre://luat:…@db/luat'],
    ['SMTP_URL', 'smtp://luat:bi/mat@mail.vn:587', 'smtp://luat:…@mail.vn:587'],
    ['SMTP_URL', 'luat:bi/mat@mail.vn', 'luat:…@mail.vn'],
    ['FILES_URL', 'https://luat:bi/mat@s3.vn', 'https://…@s3.vn'],
    ['ALERT_WEBHOOK', 'hooks.vn/bi-mat?token=bi-mat', '…'],
  ])('never shows what lets in by %s=%s', (name, value, shown) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(`${name}=${shown} is not allowed`);
  });

  it('sends mails only where the sender and the address of their links are known', () => {
    const [SMTP_URL, MAIL_FROM, CMS_URL] = ['smtp://mail.vn:587', 'pho-luat@thanhpho.vn', 'https://bien-tap.thanhpho.vn/'];
    expect(() => readEnvironment({ SMTP_URL, CMS_URL })).toThrow('SMTP_URL is set without MAIL_FROM');
    expect(() => readEnvironment({ SMTP_URL, MAIL_FROM })).toThrow('SMTP_URL is set without CMS_URL');
    expect(() => readEnvironment({ ALERT_MAIL: MAIL_FROM })).toThrow('ALERT_MAIL is set, and no mail can be sent');
    expect(readEnvironment({ SMTP_URL, MAIL_FROM, CMS_URL }).cmsUrl).toBe('https://bien-tap.thanhpho.vn');
  });

  it('names every wrong value at once', () => {
    expect(() => readEnvironment({ CMS_PORT: '0', SITE_URL: 'x' })).toThrow(/CMS_PORT=0[^]*SITE_URL=x/);
  });

  it('refuses one port for both servers', () => {
    expect(() => readEnvironment({ CMS_PORT: '4321' })).toThrow(/CMS_PORT and SITE_PORT/);
  });
});
