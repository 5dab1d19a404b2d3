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

// So is what the SBOM of the rules says, and that of the command line knows every part of survey.jar. Only online builds make them.
def sbom = { module ->
    def files = new File(basedir, "../../../../$module/target").listFiles().findAll { it.name ==~ /survey-\w+-[\d.]+-cyclonedx\.json/ }
    files.size() == 1 ? new groovy.json.JsonSlurper().parse(files[0], 'UTF-8').components : null
}
def names = { components -> components.collect { "$it.group:$it.name:$it.version".toString() } as SortedSet }
def rules = sbom('survey-rules')
def examples = sbom('survey-examples')
def got = measured.drop(1).collect { it.tree.replaceAll(/^[^\w]+/, '') } as SortedSet
if (rules == null || names(rules) != got) {
    println "The SBOM of survey-rules is not the tree of run-time dependencies:\n${rules == null ? 'none' : names(rules).join('\n')}\ntree:\n${got.join('\n')}"
    holds = false
}
def parts = []
new java.util.zip.ZipFile(new File(basedir, '../../survey.jar')).withCloseable { jar ->
    jar.entries().findAll { it.name ==~ /META-INF\/maven\/.*\/pom\.properties/ }.each { entry ->
        def maven = new Properties()
        jar.getInputStream(entry).withCloseable { maven.load(it) }
        parts << "$maven.groupId:$maven.artifactId:$maven.version".toString()
    }
}
def unknown = parts.findAll { it != 'io.github.decroche:survey-examples:' + it.tokenize(':')[2] } - names(examples ?: [])
if (parts.size() < 2 || unknown) {
    println "survey.jar holds what its SBOM does not: $unknown"
    holds = false
}

// Every licence is one that goes with ours. LGPL is for the command line alone, which is no library; JLine's POM says "BSD" only,
// which the SBOM takes for four clauses, and its text has three.
def free = ['Apache-2.0', 'BSD-3-Clause', 'MIT']
def licences = { it.licenses.collect { choice -> choice.expression ?: choice.license.id ?: choice.license.name } }
def closed = { components, more -> (components ?: []).findAll { !licences(it).any { it in free + more } }.collect { "$it.group:$it.name ${licences(it)}" } }
def unfit = closed(rules, []) + closed(examples, ['GNU Lesser General Public Licence', 'BSD-4-Clause'])
if (unfit) {
    println "Licences that nobody has agreed to: $unfit"
    holds = false
}
return holds
