import type { Core } from '@strapi/strapi';
import type { Desk } from '../contracts/desk.ts';
import { lastGoodBackup, type Finding } from '@pho-luat/shared/schemas/health';
import { minuteText } from '../words/desk-times.ts';
import {
  backupLacksFiles,
  demoContent,
  diskClosed,
  diskScarce,
  faultsForEditors,
  faultsForOperators,
  nobodyLooks,
  otherFault,
  warningsForEditors,
  warningsForOperators,
} from '../words/health.ts';
import { uidOf } from '../publication/types.ts';
import { may } from '../rights.ts';
import { roomOfDisk } from '../storage/room.ts';
import { lastLook, readBackupNote } from './report.ts';

const operatorRight = 'admin::users.update';

/** What the home page says about the installation: to everybody what concerns their work, the rest to administrators. */
export async function healthNotes(strapi: Core.Strapi, now: Date): Promise<Desk['health']> {
  return [...roomNote(), ...(await notesOfLastLook(strapi, now)), ...(await demoNote(strapi))];
}

async function demoNote(strapi: Core.Strapi): Promise<Desk['health']> {
  const isDemo = await strapi.db.query(uidOf('site-setting')).count({ where: { isDemo: true } });
  return isDemo ? [{ tone: 'warning', ...demoContent }] : [];
}

/** When the last good one was made, for operators. */
export async function lastBackup(strapi: Core.Strapi): Promise<string | undefined> {
  if (!may(strapi, operatorRight)) return undefined;
  const note = await readBackupNote();
  return lastGoodBackup(note?.supplement) ?? lastGoodBackup(note);
}

/** Checked right now: somebody whose save was refused looks here for the reason. */
function roomNote(): Desk['health'] {
  const room = roomOfDisk();
  if (room === 'reserve') return [{ tone: 'danger', ...diskClosed }];
  return room === 'scarce' ? [{ tone: 'warning', ...diskScarce }] : [];
}

async function notesOfLastLook(strapi: Core.Strapi, now: Date): Promise<Desk['health']> {
  const look = await lastLook(now);
  if (!look) return [];
  const isOperator = may(strapi, operatorRight);
  if (look.isOld) return isOperator ? [{ tone: 'danger', ...nobodyLooks(minuteText(look.at, now)) }] : [];
  const others = look.findings.filter(({ name }) => name !== 'room');
  const lost = (await readBackupNote())?.lost;
  const forOperators = lost ? { ...warningsForOperators, backup: backupLacksFiles(lost) } : warningsForOperators;
  return others.flatMap((finding) => noteOf(finding, look.lasting ?? [], isOperator ? forOperators : undefined));
}

function noteOf(
  { name, state }: Finding,
  lasting: readonly string[],
  forOperators: typeof warningsForOperators | undefined,
): Desk['health'] {
  if (state === 'warning') {
    const said = warningsForEditors[name] ?? forOperators?.[name];
    return said ? [{ tone: 'warning', ...said }] : [];
  }
  if (!lasting.includes(name)) return [];
  const said = faultsForEditors[name] ?? (forOperators ? (faultsForOperators[name] ?? otherFault(name)) : undefined);
  return said ? [{ tone: 'danger', ...said }] : [];
}
