import { useForm } from '@strapi/strapi/admin';
import { dayOf } from '@pho-luat/shared/dates';
import { useNow } from '../publishing/now.ts';
import type { FormTask } from './form-tasks.ts';

/** The form of the plan in view: its tasks as they stand, saved or not, and how to put others in. */
export function usePlanForm() {
  const values = useForm('PlanForm', (state) => state.values) as { tasks?: FormTask[] | null; year?: number | string | null };
  const onChange = useForm('PlanForm', (state) => state.onChange);
  const now = useNow();
  return {
    tasks: values.tasks ?? [],
    /** Of a time without a year. */
    year: Number(values.year) || Number(dayOf(now).slice(0, 'YYYY'.length)),
    setTasks: (tasks: readonly FormTask[]) => onChange('tasks', tasks),
  };
}
