import type { ScanDevice, ScanKind } from '@pho-luat/shared/schemas/scans';

/** What a request came from: all that is kept of the browser's name; nothing is kept of the address. */
export interface Client {
  device: ScanDevice;
  kind: ScanKind;
}

/** A request, as a line of an access log says it. */
export interface LogEntry {
  /** Milliseconds since 1970. */
  at: number;
  /** In small letters, without a port; where the line says one. */
  host?: string;
  method: string;
  /** As it was asked for, with its query. */
  target: string;
  status: number;
  client: Client;
}
