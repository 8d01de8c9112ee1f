/** The time that this thread has worked, in milliseconds: other programs do not count. */
export function worked(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
