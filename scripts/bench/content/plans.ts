import type { DocumentOf } from '@pho-luat/shared/content-types/index';
import { owner } from './around.ts';
import { idOf } from './ids.ts';
import { hosts, signers, wards } from './places.ts';
import { random } from './random.ts';
import { subjects } from './subjects.ts';

/** One or two plans a year, with their tasks. */

export const planYears = Array.from({ length: 10 }, (_, index) => 2016 + index).flatMap((year) =>
  year % 2 === 0 ? [year] : [year, year],
);

export function planAt(index: number, seed: number): DocumentOf<'plan'> {
  const chance = random(seed, 'plan', index);
  const year = planYears[index] ?? 2016;
  const isSecond = planYears[index - 1] === year;
  const title = isSecond ? `Kế hoạch hưởng ứng Ngày Pháp luật năm ${year}` : `Kế hoạch phổ biến, giáo dục pháp luật năm ${year}`;
  return {
    title,
    slug: isSecond ? `ngay-phap-luat-${year}` : `pho-bien-giao-duc-phap-luat-${year}`,
    number: `${isSecond ? 9_001 : 9_000}/KH-HĐPHPBGDPL`,
    year,
    issuer: owner,
    signer: chance.pick(signers),
    issuedOn: isSecond ? `${year}-09-15` : `${year}-01-20`,
    periodStart: `${year}-01-01`,
    periodEnd: `${year}-12-31`,
    purposes: '# Mục đích\n\nNâng cao hiểu biết pháp luật của người dân, nhất là ở cơ sở.',
    requirements: '# Yêu cầu\n\nThiết thực, đúng đối tượng, tiết kiệm, dùng công nghệ số.',
    tasks: Array.from({ length: chance.int(12, 24) }, (_, task) => taskOf(index, task, year, seed)),
    replaces: [],
    amends: [],
  };
}

function taskOf(plan: number, task: number, year: number, seed: number): DocumentOf<'plan'>['tasks'][number] {
  const chance = random(seed, 'plan', plan, 'task', task);
  const month = String(chance.int(2, 12)).padStart(2, '0');
  const isDone = chance.chance(0.6);
  return {
    key: `task-${plan}-${task}`,
    code: `${'I'.repeat(1 + (task % 3))}.${task + 1}`,
    group: ['Tuyên truyền', 'Hòa giải ở cơ sở', 'Chuyển đổi số'][task % 3] ?? 'Tuyên truyền',
    content: `Tổ chức ${chance.int(1, 12)} buổi nói chuyện về ${chance.pick(chance.pick(subjects).matters)} tại phường ${chance.pick(wards)}`,
    leadAgency: idOf('agency', chance.int(0, 2)),
    partnerAgencies: [idOf('agency', chance.int(3, 2 + wards.length))],
    dueOn: `${year}-${month}-01`,
    duePrecision: chance.pick(['day', 'month', 'quarter'] as const),
    deliverable: `Báo cáo của ${chance.pick(hosts)}`,
    state: isDone ? 'done' : 'in-progress',
    ...(isDone ? { completedOn: `${year}-${month}-20` } : {}),
    updates: isDone ? [{ on: `${year}-${month}-20`, text: `Đã hoàn thành với ${chance.int(50, 900)} lượt người dự.` }] : [],
  };
}
