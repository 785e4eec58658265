package io.idlemint.i18n;

/// The units that a person reads measures in. What is stored and exchanged stays in degrees Celsius and bytes.
public record Units(Temperature temperature, Size size) {
    /// What holds until somebody chooses.
    public static final Units USUAL = new Units(Temperature.CELSIUS, Size.DECIMAL);

    /// How warm something is.
    public enum Temperature {
        CELSIUS,
        FAHRENHEIT;

        /// Degrees Celsius in whole degrees of this unit.
        public int of(int celsius) {
            return this == CELSIUS ? celsius : Math.toIntExact(Math.round(celsius * 9 / 5.0) + 32);
        }

        /// Whole degrees of this unit in whole degrees Celsius; the way back of [#of(int)].
        public int celsius(int degrees) {
            return this == CELSIUS ? degrees : Math.toIntExact(Math.round((degrees - 32) * 5 / 9.0));
        }
    }

    /// How much memory and disk space something takes.
    public enum Size {
        /// Powers of 1,000: kB, MB, GB, as disks are sold.
        DECIMAL(1000),
        /// Powers of 1,024: KiB, MiB, GiB, as memory is sold.
        BINARY(1024);

        private final long step;

        Size(long step) {
            this.step = step;
        }

        /// How many of a unit make the next larger one.
        long step() {
            return step;
        }

        /// The bytes of a gigabyte or of a gibibyte.
        public long gigabyte() {
            return step * step * step;
        }
    }
}
