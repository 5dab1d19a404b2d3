// Its three properties were tried, and are what was tried.
def report = new groovy.xml.XmlParser().parse(new File(basedir, 'target/surefire-reports/TEST-my.study.RetryPolicyProperties.xml'))
return report.@tests == '3' && report.@skipped == '0'
