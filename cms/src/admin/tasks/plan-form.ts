import { useForm } from '@strapi/strapi/admin';
import { dayOf } from '@pho-luat/shared/dates';
import { useNow } from '../now.ts';
import type { FormTask } from './form-tasks.ts';

/** The form of the plan in view: its tasks, saved or not, and how to set others. */
export function usePlanForm() {
  const values = useForm('PlanForm', (state) => state.values) as { tasks?: FormTask[] | null; year?: number | string | null };
  const onChange = useForm('PlanForm', (state) => state.onChange);
  const now = useNow();
  return {
    tasks: values.tasks ?? [],
    /** Completes a date that was given without a year. */
    year: Number(values.year) || Number(dayOf(now).slice(0, 'YYYY'.length)),
    setTasks: (tasks: readonly FormTask[]) => onChange('tasks', tasks),
  };
}
