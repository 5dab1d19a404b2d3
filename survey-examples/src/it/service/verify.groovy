return evaluate(new File(basedir, '../../../src/it/output.groovy'))
