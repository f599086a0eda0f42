// Loaded with --import: tells the peak resident memory of the process when it ends.
process.on('exit', () => process.stderr.write(`\npeak resident ${process.resourceUsage().maxRSS}\n`))
