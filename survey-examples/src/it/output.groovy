// After each project: what it printed is what its output.txt says, and nothing else, no warning and no notice.
def clean = { it.replaceAll(/\u001B\[[0-9;]*m/, '') }
def said = new File(basedir, 'build.log').readLines('UTF-8').collect(clean).findAll { !it.isBlank() && !it.startsWith('Running post-build script') }
def expected = new File(basedir, 'output.txt').readLines('UTF-8')
if (said != expected) {
    println "expected:\n${expected.join('\n')}\nsaid:\n${said.join('\n')}"
}
return said == expected
