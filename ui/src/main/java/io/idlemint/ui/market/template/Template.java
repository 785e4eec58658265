package io.idlemint.ui.market.template;

import io.idlemint.node.template.JobForm;
import io.idlemint.node.template.ReadyMade;
import io.idlemint.node.template.SavedTemplate;

/// What can be chosen: a template that comes along, or an own one.
public sealed interface Template {
    /// One that comes with the application.
    record Given(ReadyMade basis) implements Template {
        @Override
        public JobForm form() {
            return basis.form();
        }
    }

    /// One that the person has saved.
    record Own(SavedTemplate saved) implements Template {
        @Override
        public ReadyMade basis() {
            return saved.basis();
        }

        @Override
        public JobForm form() {
            return saved.form();
        }
    }

    ReadyMade basis();

    JobForm form();
}
