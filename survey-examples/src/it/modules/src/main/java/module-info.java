module my.study {
    requires io.github.decroche.rules;
}
