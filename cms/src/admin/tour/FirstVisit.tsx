import { useState } from 'react';
import { tourSchema } from '../../contracts/desk.ts';
import { answered } from '../answered.ts';
import { asks, deskApi } from '../desk-api.ts';
import { Tour } from './Tour.tsx';

const tourApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    tour: build.query(asks('/pho-luat/tour', tourSchema)),
    endTour: build.mutation<unknown, void>({ query: () => ({ url: '/pho-luat/tour/end', method: 'POST' }) }),
  }),
});

/** The tour, until the logged-in person has ended it once. */
export function FirstVisit() {
  const tour = answered(tourApi.useTourQuery(undefined, { refetchOnMountOrArgChange: true }));
  const [end] = tourApi.useEndTourMutation();
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
