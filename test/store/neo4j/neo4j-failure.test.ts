import { Neo4jError } from 'neo4j-driver';
import { describe, expect, it } from 'vitest';
import { BusyError, ConflictError, type DomainError, StoreUnavailableError } from '../../../api/domain/errors.ts';
import { isHeldUp, isStaleBookmark, isUnreachable, storeFailure } from '../../../api/store/neo4j/neo4j-failure.ts';

const failing = (code: string): Neo4jError => new Neo4jError('some words', code, '', '');

describe("a driver's failure", () => {
  it.each([
    ['ServiceUnavailable', 'connection', true],
    ['SessionExpired', 'connection', true],
    ['N/A', 'connection', true],
    ['Neo.ClientError.Security.Unauthorized', 'sign-in', false],
    ['Neo.ClientError.Security.AuthenticationRateLimit', 'sign-in', false],
    ['Neo.ClientError.Security.CredentialsExpired', 'sign-in', false],
    ['Neo.ClientError.Security.Forbidden', 'rights', false],
    ['Neo.ClientError.Database.DatabaseNotFound', 'database', false],
    ['Neo.ClientError.General.ForbiddenOnReadOnlyDatabase', 'read-only', false],
    ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', 'timeout', true],
    ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'memory', true],
    ['Neo.TransientError.Database.DatabaseUnavailable', 'busy', true],
    ['Neo.DatabaseError.General.UnknownError', 'server', false],
  ])('%s is the store being unavailable for the reason %s', (code, reason, retryable) => {
    const failure = storeFailure(failing(code));
    expect(failure).toBeInstanceOf(StoreUnavailableError);
    expect(failure).toMatchObject({ details: { reason, retryable, neo4j: code } });
    expect((failure as DomainError).message).not.toContain('some words');
  });

  it('is told apart by its code: locks are somebody else writing, constraints a conflict', () => {
    expect(storeFailure(failing('Neo.TransientError.Transaction.DeadlockDetected'))).toBeInstanceOf(BusyError);
    expect(storeFailure(failing('Neo.ClientError.Schema.ConstraintValidationFailed'))).toBeInstanceOf(ConflictError);
  });

  it('that nobody expects, ours, and what is no failure of the driver are given back as they are', () => {
    for (const error of [failing('Neo.ClientError.Statement.SyntaxError'), new ConflictError('nhầm'), new TypeError('x'), 'x']) {
      expect(storeFailure(error)).toBe(error);
    }
  });

  it('tells whether what is known about the server still holds', () => {
    expect(['ServiceUnavailable', 'SessionExpired', 'Neo.ClientError.Security.Unauthorized'].map((code) => isUnreachable(failing(code)))).toEqual([
      true,
      true,
      true,
    ]);
    expect(isUnreachable(failing('Neo.TransientError.Transaction.DeadlockDetected'))).toBe(false);
    expect(isHeldUp(failing('Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration'))).toBe(true);
    expect(isHeldUp(failing('ServiceUnavailable'))).toBe(false);
    expect(isStaleBookmark(failing('Neo.TransientError.Transaction.BookmarkTimeout'))).toBe(true);
    expect(isStaleBookmark(failing('ServiceUnavailable'))).toBe(false);
  });
});
