import { useId, useState } from 'react';
import { Box, Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { styled } from 'styled-components';
import { saveFile } from '../browser-files.ts';
import { publicTable, scanCsv, type ScanTable as Table } from './scan-tables.ts';
import { scanColumns, scanWords } from '../../words/scans.ts';
import type { Period } from './period.ts';

interface ScanTableProps {
  title: string;
  /** The file's name. */
  name: string;
  table: Table;
  period: Period;
}

export function ScanTable({ title, name, table: whole, period }: ScanTableProps) {
  const [isPublic, setPublic] = useState(false);
  const titleId = useId();
  // The file has what the table shows.
  const table = isPublic ? publicTable(whole) : whole;
  const save = () => {
    const parts = [name, period.from, period.to, ...(isPublic ? [scanWords.publicFile] : [])];
    saveFile(`${parts.join('-')}.csv`, new Blob([scanCsv(table)], { type: 'text/csv;charset=utf-8' }));
  };
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={5}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4} wrap="wrap" paddingBottom={4}>
        <Typography tag="h2" variant="delta" fontWeight="bold" id={titleId}>
          {title}
        </Typography>
        <Flex gap={4} wrap="wrap">
          <Checkbox checked={isPublic} onCheckedChange={(checked) => setPublic(checked === true)}>
            {scanWords.forPublication}
          </Checkbox>
          <Button variant="tertiary" startIcon={<Download />} aria-label={scanWords.downloadOf(title)} onClick={save}>
            {scanWords.download}
          </Button>
        </Flex>
      </Flex>
      {isPublic && (
        <Typography tag="p" variant="pi" textColor="neutral700" paddingBottom={4}>
          {scanWords.forPublicationHelp}
        </Typography>
      )}
      {/* Scrolled by keys, too. */}
      <Scroll tabIndex={0} aria-labelledby={titleId}>
        <table>
          <thead>
            <tr>
              {table.heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
              {table.columns.map((column) => (
                <th key={column} scope="col" className="number">
                  {scanColumns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(({ key, labels, cells, isSum }) => (
              <tr key={key} className={isSum ? 'sum' : undefined}>
                {labels.map((label, index) =>
                  index === 0 ? (
                    <th key="first" scope="row">
                      {label}
                    </th>
                  ) : (
                    <td key={table.heads[index]}>{label}</td>
                  ),
                )}
                {table.columns.map((column) => (
                  <td key={column} className="number">
                    {scanWords.cell(cells[column], scanWords.number)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Box>
  );
}

const Scroll = styled.section`
  max-height: 52rem;
  overflow: auto;

  table {
    width: 100%;
    border-collapse: collapse;
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: 1.4rem;
    line-height: 1.4;
  }
  th,
  td {
    padding: 0.8rem 1.2rem;
    text-align: start;
    vertical-align: top;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
  thead th {
    position: sticky;
    top: 0;
    background: ${({ theme }) => theme.colors.neutral100};
    font-weight: 600;
    vertical-align: bottom;
  }
  tbody th {
    font-weight: 400;
  }
  tbody th,
  tbody th + td:not(.number) {
    min-width: 16rem;
  }
  .number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  td.number {
    white-space: nowrap;
  }
  .sum > th,
  .sum > td {
    font-weight: 600;
    background: ${({ theme }) => theme.colors.neutral100};
  }
`;
