// What an application gets is what the README says, to the last jar: a new dependency at run time fails here. Sizes are those of
// the jars; our own change with every build, and may be a tenth off.
def kilobytes = { group, name, version ->
    def jar = new File(localRepositoryPath, "${group.replace('.', '/')}/$name/$version/$name-${version}.jar")
    Math.round(jar.length() / 1000.0)
}
def measured = new File(basedir, 'target/tree.txt').readLines('UTF-8').drop(1).collect { line ->
    def (_, branch, group, name, version) = (line =~ /(\W*)([\w.-]+):([\w.-]+):jar:([\w.-]+):\w+/)[0]
    [tree: "${branch.drop(3)}$group:$name:$version".toString(), kilobytes: kilobytes(group, name, version), ours: group == 'io.github.decroche']
}
def text = { tree, size -> tree.padRight(70) + String.format(Locale.ROOT, '%,6d kB', size) }
def printed = measured.collect { text(it.tree, it.kilobytes) }

def readme = new File(basedir, '../../../../README.md').getText('UTF-8')
def told = (readme =~ /(?s)<!-- tree -->\n```\n(.*?)\n```/)[0][1].readLines()
def holds = told.size() == measured.size() && [told, measured].transpose().every { line, jar ->
    def size = (line =~ /([\d,]+) kB$/)[0][1].replace(',', '') as long
    line == text(jar.tree, size) && (jar.ours ? Math.abs(size - jar.kilobytes) * 10 <= jar.kilobytes : size == jar.kilobytes)
}
if (!holds) {
    println "The README's tree of run-time dependencies is not the present one:\n${printed.join('\n')}"
}
return holds
