/** What others wait at a stretch while it works: in milliseconds of the processor, as others may use the machine as well. */
export async function longestTurn(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = process.threadCpuUsage();
  const look = () => {
    const { user, system } = process.threadCpuUsage(last);
    longest = Math.max(longest, (user + system) / 1000);
    last = process.threadCpuUsage();
  };
  const timer = setInterval(look, 1);
  await work();
  look(); // The work's last turn ends with it.
  clearInterval(timer);
  return longest;
}
