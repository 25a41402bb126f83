/* families.h: every feature, by the file that computes it. p are the parameters in the order of
 * toolkit.def and tsfresh.def; out takes as many values as fresh_width() says. Features named
 * toolkit_.. follow the toolkit's definition where it differs from tsfresh's. */
#pragma once
#include "fresh/series.h"

typedef void Feature(Series *s, const double *p, double *out);

/* values.c: one look at the values */
Feature abs_energy, absolute_maximum, absolute_sum_of_changes, cid_ce, count_above, count_above_mean,
    count_below, count_below_mean, energy_ratio_by_chunks, first_location_of_maximum,
    first_location_of_minimum, kurtosis, large_standard_deviation, last_location_of_maximum,
    last_location_of_minimum, length, longest_strike_above_mean, longest_strike_below_mean, maximum, mean,
    mean_abs_change, mean_change, mean_second_derivative_central, minimum, number_crossing_m,
    number_peaks, range_count, ratio_beyond_r_sigma, root_mean_square, skewness, standard_deviation,
    sum_values, symmetry_looking, value_count, variance, variance_larger_than_standard_deviation,
    variation_coefficient, index_mass_quantile;
Feature toolkit_count_above_mean, toolkit_count_below_mean, toolkit_energy_ratio,
    toolkit_index_mass_quantile, toolkit_kurtosis, toolkit_largest_deviation, toolkit_last_max,
    toolkit_last_min, toolkit_crossings, toolkit_longest_above, toolkit_longest_below, toolkit_peaks, toolkit_second_derivative,
    toolkit_range_count, toolkit_beyond_sigma, toolkit_skewness, toolkit_symmetric,
    toolkit_value_count, toolkit_variance_above;

/* ranks.c: the order of the values */
Feature change_quantiles, has_duplicate, has_duplicate_max, has_duplicate_min, mean_n_absolute_max, median,
    percentage_of_reoccurring_datapoints_to_all_datapoints,
    percentage_of_reoccurring_values_to_all_values, quantile, ratio_value_number_to_time_series_length,
    sum_of_reoccurring_data_points, sum_of_reoccurring_values;
Feature toolkit_recurring_sum, toolkit_recurring_points_sum, toolkit_change_quantiles, toolkit_has_duplicate_max,
    toolkit_has_duplicate_min;

/* spectrum.c */
Feature fft_aggregated, fft_coefficient, fourier_entropy, spkt_welch_density;
Feature toolkit_fft_aggregated, toolkit_fft_coefficients;

/* lags.c: the series against itself, later */
Feature agg_autocorrelation, autocorrelation, c3, partial_autocorrelation,
    time_reversal_asymmetry_statistic;
Feature toolkit_agg_autocorrelation, toolkit_autocorrelation, toolkit_c3, toolkit_partial_autocorrelation,
    toolkit_time_reversal;

/* trend.c: lines; regression.c: least squares of several columns */
Feature agg_linear_trend, linear_trend, linear_trend_timewise;
Feature toolkit_chunk_trend, toolkit_linear_trend;
Feature ar_coefficient, augmented_dickey_fuller, friedrich_coefficients, max_langevin_fixed_point;
Feature toolkit_dickey_fuller;

/* entropy.c */
Feature approximate_entropy, binned_entropy, lempel_ziv_complexity, permutation_entropy, sample_entropy,
    benford_correlation;
Feature toolkit_binned_entropy;
double histogram_entropy(const double *x, int64_t n, double bins);

/* wavelet.c */
Feature cwt_coefficients, number_cwt_peaks;

/* profile.c: stretches that look alike */
Feature matrix_profile, query_similarity_count;
