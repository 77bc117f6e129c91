import { deadlineText } from '@pho-luat/shared/task-status';
import { agencies } from '../around/agencies.ts';
import type { DemoTask } from '../types.ts';

/** A plan's tasks as its signed paper lists them: a heading for each group, then a table. */
export function taskTables(tasks: readonly DemoTask[]): string {
  return [...Map.groupBy(tasks, (task) => task.group)]
    .map(([group, members]) =>
      [
        `## ${group}`,
        '',
        '| Mục | Nhiệm vụ | Chủ trì | Thời hạn |',
        '| --- | --- | --- | --- |',
        ...members.map(
          (task) => `| ${task.code} | ${task.content} | ${agencyName(task.leadAgency)} | ${deadlineText(task) ?? ''} |`,
        ),
      ].join('\n'),
    )
    .join('\n\n');
}

function agencyName(slug: string): string {
  return agencies.find((agency) => agency.slug === slug)?.name ?? slug;
}
