# frozen_string_literal: true

module OpenAI
  module Internal
    module Type
      # Types that Ruby has classes for.
      #
      # @api private
      module Primitives
        # A type that is a class of Ruby's own.
        class Primitive
          # @param kind [Class]
          # @param convert [Proc] gives the value of that class, nil if there is none.
          def initialize(kind, &convert)
            @kind = kind
            @convert = convert
          end

          # @return [Object]
          def coerce(value, _wire)
            return value if @kind === value || value.nil?

            converted = @convert.call(value)
            converted.nil? ? raise(Errors::ConversionError.new(value, @kind)) : converted
          end

          # @return [Object]
          def dump(value) = Converter.dump_any(value)

          # @return [Integer, nil]
          def fit(value, _wire, _depth)
            return 2 if @kind === value

            0 unless value.nil? || @convert.call(value).nil?
          end

          # @return [String]
          def inspect = @kind.inspect
          alias_method :to_s, :inspect
        end

        # A moment or a day, which JSON has as text.
        class Temporal < Primitive
          # A moment where a day is wanted is that day.
          #
          # @return [Object]
          def dump(value)
            super(value.is_a?(String) ? value : coerce(value, false))
          rescue Errors::ConversionError
            super
          end

          # A text that is one is as good as a text.
          #
          # @return [Integer, nil]
          def fit(value, wire, depth)
            found = super
            found && value.is_a?(String) ? 2 : found
          end
        end

        class << self
          private

          def integer(value)
            case value
            when Float, Rational then value.to_i if value.finite? && value == value.to_i
            when /\A-?\d+\z/ then value.to_i
            end
          end

          def float(value)
            case value
            when Numeric then value.to_f
            when /\A-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?\z/ then value.to_f
            end
          end

          def time(value)
            case value
            when Date then value.to_time
            when /\A\d{4}-\d\d-\d\d/ then Time.iso8601(value.sub(/\A(\d{4}-\d\d-\d\d) /, '\1T'))
            when String then Time.parse(value)
            end
          rescue ArgumentError
            lenient_time(value)
          end

          # A day alone, or a moment that does not say where.
          def lenient_time(value)
            Time.parse(value) if value.match?(/\A\d{4}-\d\d-\d\d/)
          rescue ArgumentError
            nil
          end

          def date(value)
            case value
            when Time then value.to_date
            when /\A\d{4}-\d\d-\d\d/ then Date.iso8601(value[0, 10])
            end
          rescue Date::Error
            nil
          end
        end

        # The converter of each class.
        BY_CLASS = {
          String => Primitive.new(String) { |value| value.to_s if value.is_a?(Symbol) },
          Symbol => Primitive.new(Symbol) { |value| value.to_sym if value.is_a?(String) },
          Integer => Primitive.new(Integer) { |value| integer(value) },
          Float => Primitive.new(Float) { |value| float(value) },
          Time => Temporal.new(Time) { |value| time(value) },
          Date => Temporal.new(Date) { |value| date(value) },
          StringIO => Primitive.new(StringIO) { |value| StringIO.new(value) if value.is_a?(String) },
          NilClass => Primitive.new(NilClass) { |_| nil }
        }.compare_by_identity.freeze
      end
    end
  end
end
