// stderr: compare
// flags: ["--no-extra-info-on-fatal-exception"]
throw new Error('short');
