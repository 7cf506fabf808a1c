/** How much a cluster cares for its data: kept for good, or thrown away after a test run. */
export type Durability = 'kept' | 'throwaway';

/** What the server is started with. They are given at each start, so that older data get today's settings. */
export function serverSettings(port: number, durability: Durability, statementStatistics: boolean): Record<string, string> {
  return {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...silence,
    ...(statementStatistics ? statistics : {}),
    ...(durability === 'throwaway' ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
}

/**
 * No value of a case may reach the server's log: no parameters, no statement, no row or key in an error's detail. An
 * error's own sentence can quote a value too (invalid input syntax ...), so errors of statements are not logged here at
 * all; the API logs them, without values, under the request's id.
 */
const silence = {
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_min_error_statement: 'panic',
  log_min_messages: 'log',
  log_error_verbosity: 'terse',
};

/** Statistics of statements keep their text without constants; those that cannot be stripped (utility) are left out. */
const statistics = {
  shared_preload_libraries: 'pg_stat_statements',
  'pg_stat_statements.track_utility': 'off',
  'pg_stat_statements.save': 'off',
};
