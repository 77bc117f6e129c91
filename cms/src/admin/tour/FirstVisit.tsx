import { useState } from 'react';
import { answered } from '../answered.ts';
import { useEndTourMutation, useTourQuery } from './api.ts';
import { Tour } from './Tour.tsx';

/** The tour, until whoever is logged in has ended it once. */
export function FirstVisit() {
  const tour = answered(useTourQuery(undefined, { refetchOnMountOrArgChange: true }));
  const [end] = useEndTourMutation();
  const [isOver, setOver] = useState(false);
  if (isOver || !tour || tour.isEnded) return null;
  return (
    <Tour
      onEnd={() => {
        setOver(true);
        void end();
      }}
    />
  );
}
