import { useId } from 'react';
import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { barsOf, chartText, scaleOf } from './scan-chart.ts';
import type { Scans } from '@pho-luat/shared/schemas/scans';
import { scanWords } from '../../words/scans.ts';

/** The share of a column's place that its bar fills; the rest is the gap to the next. */
const barShare = 0.78;

/**
 * Openings over the period, in columns. The drawing fills its frame whatever the frame's width, so the letters are beside it and keep
 * their size; what it shows is below it in words, and in the table.
 */
export function Chart({ days }: Pick<Scans, 'days'>) {
  const textId = useId();
  const shown = barsOf(days);
  const { bars } = shown;
  const { top, step } = scaleOf(Math.max(...bars.map(({ count }) => count), 0));
  const lines = Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step);
  const middle = bars[Math.floor((bars.length - 1) / 2)];
  return (
    <Box tag="section" aria-label={scanWords.chart}>
      <Frame>
        <Scale aria-hidden>
          {lines.map((line) => (
            <span key={line} style={{ bottom: `${(line / top) * 100}%` }}>
              {scanWords.number(line)}
            </span>
          ))}
        </Scale>
        <svg role="img" aria-labelledby={textId} viewBox={`0 0 ${bars.length} ${top}`} preserveAspectRatio="none">
          {lines.map((line) => (
            <line key={line} x1={0} x2={bars.length} y1={top - line} y2={top - line} vectorEffect="non-scaling-stroke" />
          ))}
          {bars.map(({ when, count }, index) => (
            <g key={when}>
              <title>{scanWords.bar(when, count)}</title>
              {/* The whole column can be pointed at, also where it is low. */}
              <rect className="place" x={index} y={0} width={1} height={top} />
              <rect className="bar" x={index + (1 - barShare) / 2} y={top - count} width={barShare} height={count} />
            </g>
          ))}
        </svg>
        <Ends aria-hidden>
          <span>{bars[0]?.when}</span>
          {bars.length > 6 && <span className="middle">{middle?.when}</span>}
          <span>{bars.at(-1)?.when}</span>
        </Ends>
      </Frame>
      <Typography tag="p" id={textId} variant="omega" textColor="neutral800" paddingTop={3}>
        {chartText(days, shown)} {scanWords.tableBelow}
      </Typography>
    </Box>
  );
}

const Frame = styled.div`
  display: grid;
  grid-template: 22rem auto / auto minmax(0, 1fr);
  gap: 0.4rem 0.8rem;
  color: ${({ theme }) => theme.colors.neutral700};
  font-size: 1.2rem;
  font-variant-numeric: tabular-nums;

  svg {
    width: 100%;
    height: 100%;
    overflow: visible;
  }
  line {
    stroke: ${({ theme }) => theme.colors.neutral200};
  }
  .bar {
    fill: ${({ theme }) => theme.colors.primary600};
  }
  .place {
    fill: transparent;
  }
  g:hover .place {
    fill: ${({ theme }) => theme.colors.neutral150};
  }
`;

const Scale = styled.div`
  position: relative;
  min-width: 4.8rem;

  span {
    position: absolute;
    right: 0;
    transform: translateY(50%);
    white-space: nowrap;
  }
`;

const Ends = styled.div`
  grid-column: 2;
  display: flex;
  justify-content: space-between;
  gap: 0.8rem;

  @media (max-width: 30em) {
    .middle {
      display: none;
    }
  }
`;
