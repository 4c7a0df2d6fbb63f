import patterns from './nobody.data';

/** Whether nobody in particular reads what is sent there: a no-reply address, a program, a mailing list. */
export const isNobody = (address: string): boolean => {
  const at = address.lastIndexOf('@');
  const [local, domain] = [address.slice(0, at), address.slice(at + 1)];
  return (
    patterns.NO_REPLY.test(local) ||
    patterns.PROGRAM.test(local) ||
    patterns.LIST.test(local) ||
    patterns.LIST_DOMAIN.test(domain)
  );
};
